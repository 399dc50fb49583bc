#!/bin/sh
# Collects the state of a service and its log of the last hour in one file. Changes nothing.
# Usage: sudo sh collect-details.sh SERVICE
set -u

service=${1:-}
if [ -z "$service" ]; then
    echo "Usage: sudo sh $0 SERVICE (nginx, for example)" >&2
    exit 2
fi
if ! command -v journalctl >/dev/null 2>&1; then
    echo "There is no systemd here: the command journalctl was not found." >&2
    exit 1
fi

umask 077
name=$(printf '%s' "$service" | tr -c 'A-Za-z0-9._@-' '_')
file="details-$name-$(date +%Y%m%d-%H%M%S).txt"
: > "$file" || exit 1

section() {
    printf '\n===== %s\n' "$*"
    "$@" 2>&1
}

{
    section date
    section uname -a
    section cat /etc/os-release
    section uptime
    section free -m
    section df -h
    section df -i
    section systemctl status --no-pager --full -- "$service"
    section systemctl list-units --failed --no-pager
    section journalctl --no-pager --since "1 hour ago" --unit "$service"
} >> "$file"

if [ -n "${SUDO_USER:-}" ]; then
    chown "$SUDO_USER" "$file"
fi
echo "Done: $file"
echo "Read it through: replace passwords and keys with asterisks. Then attach it to your answer."
