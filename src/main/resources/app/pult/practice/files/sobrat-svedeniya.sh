#!/bin/sh
# Собирает состояние службы и её журнал за последний час в один файл. Ничего не меняет.
# Запуск: sudo sh sobrat-svedeniya.sh ИМЯ_СЛУЖБЫ
set -u

service=${1:-}
if [ -z "$service" ]; then
    echo "Запуск: sudo sh $0 ИМЯ_СЛУЖБЫ (например, nginx)" >&2
    exit 2
fi
if ! command -v journalctl >/dev/null 2>&1; then
    echo "Здесь нет systemd: команда journalctl не найдена." >&2
    exit 1
fi

umask 077
name=$(printf '%s' "$service" | tr -c 'A-Za-z0-9._@-' '_')
file="svedeniya-$name-$(date +%Y%m%d-%H%M%S).txt"
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
echo "Готово: $file"
echo "Просмотрите его: пароли и ключи замените звёздочками. Затем приложите к ответу."
