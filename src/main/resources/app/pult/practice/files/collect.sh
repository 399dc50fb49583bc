#!/bin/sh
# Collects what support needs to find a fault on a Linux computer, into ONE text file.
# It only reads: the only thing it writes is that file. Passwords, tokens and keys are masked.
# Look the file through before you send it.
#
#   sh collect.sh            writes pult-report-HOST-DATE.txt into your home directory
#   sh collect.sh FILE       writes FILE
#   sudo sh collect.sh       sees more: disks, journal, listeners
#
# The format of the file is described in FORMAT.md beside this script.
set -u
umask 077
LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin
export PATH

host=$(uname -n 2>/dev/null | cut -d. -f1)
stamp=$(date -u +%Y-%m-%dT%H:%M:%SZ)
out=${1:-${HOME:-.}/pult-report-$host-$(date -u +%Y%m%d-%H%M%S).txt}
days=3
most=400

# Names behind which a secret stands, whatever the case.
name='([Pp][Aa][Ss][Ss]|[Pp][Aa][Ss][Ss][Ww][Oo]?[Rr]?[Dd][A-Za-z_-]*|[Pp][Aa][Ss][Ss][Pp][Hh][Rr][Aa][Ss][Ee]|[Pp][Ww][Dd]|[A-Za-z_-]*[Ss][Ee][Cc][Rr][Ee][Tt][A-Za-z_-]*|[A-Za-z_-]*[Tt][Oo][Kk][Ee][Nn]|[Aa][Pp][Ii][_-]?[Kk][Ee][Yy])'
value="(\"[^\"]*\"|'[^']*'|[^[:space:]\"',;&]+)"

# Masks secrets in settings, command lines and addresses, and shortens endless lines. A line that
# imitates a header gets a space.
mask() {
    sed -E \
        -e 's/^(===== pult:|--- )/ \1/' \
        -e 's#([a-zA-Z][a-zA-Z0-9+.-]*://)[^/@[:space:]]*@#\1***@#g' \
        -e 's/([Bb]earer|[Bb]asic)[[:space:]]+[A-Za-z0-9._~+/=-]{8,}/\1 ***/g' \
        -e "s/(${name}[\"']?[[:space:]]*[=:][[:space:]]*)${value}/\\1***/g" \
        -e "s/(--?${name})[[:space:]]+${value}/\\1 ***/g" \
        -e '/-----BEGIN [A-Z ]*PRIVATE KEY-----/,/-----END [A-Z ]*PRIVATE KEY-----/c\
*** a private key' | cut -c1-2000
}

section() {
    printf '===== pult:section %s =====\n' "$1"
}

have() {
    command -v "$1" >/dev/null 2>&1
}

# Runs a command for half a minute at most.
patiently() {
    if have timeout; then
        timeout 30 "$@" 2>&1 </dev/null
    else
        "$@" 2>&1 </dev/null
    fi
}

# ask WORD...: the command and the first lines it said; nothing where it is not installed.
ask() {
    have "$1" || return 0
    printf -- '--- %s\n' "$*"
    patiently "$@" | head -n "$most" | mask
    return 0
}

# The same with the last lines.
ask_last() {
    have "$1" || return 0
    printf -- '--- %s\n' "$*"
    patiently "$@" | tail -n "$most" | mask
    return 0
}

# show FILE...: the content of those that are there.
show() {
    for file in "$@"; do
        if [ -r "$file" ] && [ -f "$file" ]; then
            printf -- '--- %s\n' "$file"
            head -n "$most" "$file" | mask
        fi
    done
    return 0
}

# The lines of a file that are no comments.
plain() {
    for file in "$@"; do
        if [ -r "$file" ] && [ -f "$file" ]; then
            printf -- '--- %s\n' "$file"
            grep -vE '^[[:space:]]*(#|$)' "$file" | head -n "$most" | mask
        fi
    done
    return 0
}

system() {
    section os
    ask uname -a
    show /etc/os-release
    ask uptime
    ask hostnamectl
    ask systemd-detect-virt
    ask id
    section time
    ask date -u
    ask timedatectl
    ask chronyc tracking
    section hardware
    ask lscpu
    ask nproc
    ask lsusb
    ask lspci
}

storage() {
    section memory
    ask free -m
    ask swapon --show
    show /proc/meminfo /proc/pressure/memory /proc/pressure/io /proc/pressure/cpu
    section disks
    ask lsblk -o NAME,SIZE,TYPE,FSTYPE,MODEL,SERIAL,MOUNTPOINT
    show /proc/mdstat
    ask df -hT
    ask df -i
    ask findmnt -l -o TARGET,SOURCE,FSTYPE,OPTIONS
    section smart
    have smartctl || return 0
    for disk in $(lsblk -dn -o NAME,TYPE 2>/dev/null | awk '$2 == "disk" && $1 !~ /^(zram|loop|ram)/ { print $1 }'); do
        ask smartctl -H -i -A -l error "/dev/$disk"
    done
}

network() {
    section network
    ask ip -s link
    ask ip address
    ask ip route
    ask ip -6 route
    ask nmcli device status
    section dns
    show /etc/resolv.conf
    ask resolvectl status
    ask grep '^hosts:' /etc/nsswitch.conf
    section hosts
    plain /etc/hosts
    section proxy
    printf -- '--- env\n'
    env | grep -i '_proxy=' | mask
    plain /etc/environment
    for file in /etc/apt/apt.conf.d/*; do
        if grep -qi proxy "$file" 2>/dev/null; then
            plain "$file"
        fi
    done
    section listeners
    ask ss -lntup
}

services() {
    section services-failed
    ask systemctl --failed --no-pager --full
    ask systemctl list-timers --all --no-pager
    section processes
    ask top -b -n 1
    ask ps -eo pid,ppid,user,stat,pcpu,pmem,rss,etime,args --sort=-pcpu
    section autostart
    ask systemctl list-unit-files --state=enabled --no-pager
    ask crontab -l
    plain /etc/crontab
    for file in /etc/cron.d/*; do
        plain "$file"
    done
    ask ls -l /etc/cron.daily /etc/cron.hourly /etc/xdg/autostart "${HOME:-/}/.config/autostart"
}

logs() {
    section journal-errors
    ask_last journalctl -p err --since "-${days}days" --no-pager -o short-iso
    section kernel
    if have journalctl; then
        ask_last journalctl -k -p warning --since "-${days}days" --no-pager -o short-iso
    fi
    ask_last dmesg -T --level=emerg,alert,crit,err,warn
    section logins
    ask who -b
    ask last -x -n 30
}

software() {
    section updates
    ask apt list --upgradable
    ask dpkg --audit
    ask dnf -q -C updateinfo list
    ask rpm -qa --last
    show /var/log/apt/history.log
    if [ -f /var/run/reboot-required ]; then
        printf -- '--- /var/run/reboot-required\nyes\n'
    fi
    section antivirus
    ask clamdscan --version
    ask freshclam --version
    ask systemctl status clamav-daemon clamav-freshclam --no-pager
    section certificates
    ask certbot certificates
}

report() {
    printf '===== pult:report 1 collect.sh %s =====\n' "$stamp"
    printf 'host: %s\nuser: %s\ndays: %s\n' "$host" "$(id -un)" "$days"
    system
    storage
    network
    services
    logs
    software
    printf '===== pult:end =====\n'
}

report >"$out" || exit 1
printf 'Written: %s\n' "$out"
printf 'Please look it through and attach it to your answer.\n'
if [ "$(id -u)" -ne 0 ]; then
    printf 'Without sudo some parts are missing; that is all right if you may not use it.\n'
fi
