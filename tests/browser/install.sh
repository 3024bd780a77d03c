#!/usr/bin/env bash
# Finds a Chromium for the browser tests: on the path, else Debian's where that is allowed, else Playwright's own.
set -euo pipefail
bin=$1
if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
  exit 0
fi
if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  echo "Installing Debian's Chromium for the browser tests ..."
  log=$(mktemp)
  if apt-get update >"$log" 2>&1 && apt-get install -y --no-install-recommends chromium fonts-dejavu-core >>"$log" 2>&1; then
    exit 0
  fi
  tail -n 5 "$log"
fi
echo "Downloading Playwright's Chromium for the browser tests ..."
"$bin/playwright" install chromium
