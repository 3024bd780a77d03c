#!/usr/bin/env bash
# Finds the libraries that WeasyPrint needs to make PDFs: those of the machine, else Debian's where that is allowed.
set -euo pipefail
python=$1
packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
prints() { "$python" -c "import weasyprint" >/dev/null 2>&1; }
if prints; then
  exit 0
fi
if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  echo "Installing Pango, which makes the PDFs ..."
  log=$(mktemp)
  if apt-get update >"$log" 2>&1 && apt-get install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1 && prints; then
    exit 0
  fi
  tail -n 5 "$log"
fi
echo "PDFs need Pango: the tests that print will fail. Install ${packages[*]} (Debian, Ubuntu) or pango (Fedora, Homebrew)." >&2
