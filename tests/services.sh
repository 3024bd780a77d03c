#!/usr/bin/env bash
# Sees to it that PostgreSQL and Redis answer where the tests look for them: starts them, or installs them, where that is allowed.
set -euo pipefail

port_of() { echo "$1" | sed -E 's#^[a-z]+://([^@/]*@)?[^:/]+(:([0-9]+))?.*#\3#'; }
host_of() { echo "$1" | sed -E 's#^[a-z]+://([^@/]*@)?([^:/]+).*#\2#'; }
answers() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }
may_install() { command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; }

await() {
  for _ in $(seq 60); do
    answers "$1" "$2" && return 0
    sleep 0.5
  done
  echo "Nothing answers on $1:$2. Start $3 there, or name another with $4." >&2
  exit 1
}

database_host=$(host_of "$1") database_port=$(port_of "$1")
redis_host=$(host_of "$2") redis_port=$(port_of "$2")

if ! answers "$database_host" "${database_port:=5432}"; then
  if may_install && ! ls /usr/lib/postgresql >/dev/null 2>&1; then
    echo "Installing PostgreSQL ..."
    { apt-get update && apt-get install -y --no-install-recommends postgresql; } >/dev/null 2>&1
    sed -i -E 's#^(host\s+all\s+all\s+127.0.0.1/32\s+)\S+#\1trust#' /etc/postgresql/*/main/pg_hba.conf
  fi
  if command -v pg_ctlcluster >/dev/null; then
    pg_ctlcluster --skip-systemctl-redirect "$(ls /etc/postgresql)" main start || true
  fi
fi
if ! answers "$redis_host" "${redis_port:=6379}"; then
  if may_install && ! command -v redis-server >/dev/null; then
    echo "Installing Redis ..."
    { apt-get update && apt-get install -y --no-install-recommends redis-server; } >/dev/null 2>&1
  fi
  if command -v redis-server >/dev/null; then
    redis-server --daemonize yes --bind 127.0.0.1 --port "$redis_port" --save "" --appendonly no >/dev/null
  fi
fi

await "$database_host" "$database_port" PostgreSQL DATABASE_URL
await "$redis_host" "$redis_port" Redis REDIS_URL
