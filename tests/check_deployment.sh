#!/usr/bin/env bash
# `check --deploy` with production settings and made-up secrets: no warning is silenced, none may appear.
set -euo pipefail
python=$1
key() { "$python" -c 'import base64, secrets; print("k1:" + base64.b64encode(secrets.token_bytes(32)).decode())'; }
SECRET_KEY=$("$python" -c 'import secrets; print(secrets.token_urlsafe(60))')
SIGNUP_SEALING_KEYS=$(key)
POLITICAL_SEALING_KEYS=$(key)
DONATIONS_SEALING_KEYS=$(key)
ROLE_MODELS_SEALING_KEYS=$(key)
export SECRET_KEY SIGNUP_SEALING_KEYS POLITICAL_SEALING_KEYS DONATIONS_SEALING_KEYS ROLE_MODELS_SEALING_KEYS
export DATABASE_URL="sqlite:///:memory:" SITE_URL=https://example.org ALLOWED_HOSTS=example.org EMAIL_URL=smtp+tls://user:word@127.0.0.1:587
"$python" manage.py check --deploy --fail-level WARNING --settings mentornet.settings.production
