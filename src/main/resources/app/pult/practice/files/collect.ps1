# Collects what support needs to find a fault on a Windows computer, into ONE text file.
# It only reads: the only thing it writes is that file. Passwords, tokens and keys are masked.
# Look the file through before you send it.
#
#   powershell -NoProfile -ExecutionPolicy Bypass -File collect.ps1
#       writes pult-report-COMPUTER-DATE.txt to the desktop
#   ... -File collect.ps1 -Out FILE
#       writes FILE
#
# Run as administrator it sees more (health of disks, some logs). Windows PowerShell 5.1 or newer.
# The format of the file is described in FORMAT.md beside this script. Only ASCII in this file.
param([string]$Out = '')

$ErrorActionPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'
$days = 3
$most = 400
$since = (Get-Date).AddDays(-$days)
$utc = (Get-Date).ToUniversalTime()
if ($Out -eq '') {
    $name = 'pult-report-{0}-{1}.txt' -f $env:COMPUTERNAME, $utc.ToString('yyyyMMdd-HHmmss')
    $Out = Join-Path ([Environment]::GetFolderPath('Desktop')) $name
}

# Names behind which a secret stands, whatever the case.
$key = '(?i)(pass|passw(?:or)?d[a-z_-]*|passphrase|pwd|[a-z_-]*secret[a-z_-]*|[a-z_-]*token|api[_-]?key)'
$value = '("[^"]*"|''[^'']*''|[^\s"'',;&]+)'

# A line that imitates a header gets a space, endless lines are shortened.
function Hide-Secret([string]$Line) {
    $Line = $Line -replace '^(===== pult:|--- )', ' $1'
    $Line = $Line -replace '([a-zA-Z][a-zA-Z0-9+.-]*://)[^/@\s]*@', '$1***@'
    $Line = $Line -replace '(?i)(bearer|basic)\s+[a-z0-9._~+/=-]{8,}', '$1 ***'
    $Line = $Line -replace "($key[""']?\s*[=:]\s*)$value", '$1***'
    $Line = $Line -replace "(--?$key)\s+$value", '$1 ***'
    $Line = $Line.TrimEnd()
    if ($Line.Length -gt 2000) { $Line = $Line.Substring(0, 2000) }
    return $Line
}

function Write-Section([string]$Name) {
    $writer.WriteLine("===== pult:section $Name =====")
}

# The question in words, then the first lines of the answer; what fails says so and stops nothing.
function Write-Answer([string]$Title, [scriptblock]$Question) {
    $writer.WriteLine("--- $Title")
    try {
        $answer = & $Question 2>&1 | Out-String -Width 400
    } catch {
        $answer = 'failed: ' + $_.Exception.Message
    }
    $count = 0
    foreach ($line in ($answer -split "`r?`n")) {
        if ($line.Trim() -ne '' -and $count -lt $most) {
            $writer.WriteLine((Hide-Secret $line))
            $count++
        }
    }
}

function Get-Log([string]$Log) {
    Get-WinEvent -FilterHashtable @{LogName = $Log; Level = 1, 2; StartTime = $since} -MaxEvents 200 -ErrorAction SilentlyContinue |
        ForEach-Object {
            $text = ("$($_.Message)" -replace '\s+', ' ')
            if ($text.Length -gt 300) { $text = $text.Substring(0, 300) }
            '{0} {1} {2} {3}' -f $_.TimeCreated.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ'), $_.ProviderName, $_.Id, $text
        }
}

function Write-System {
    Write-Section 'os'
    Write-Answer 'systeminfo' { systeminfo.exe }
    Write-Answer 'Win32_OperatingSystem' {
        Get-CimInstance Win32_OperatingSystem | Format-List Caption, Version, BuildNumber, OSArchitecture, InstallDate, LastBootUpTime, Locale, MUILanguages
    }
    Write-Answer 'whoami' { whoami.exe }
    Write-Answer 'power' { powercfg.exe /a }
    Write-Section 'time'
    Write-Answer 'date' { $utc.ToString('yyyy-MM-ddTHH:mm:ssZ'); (Get-TimeZone).Id }
    Write-Answer 'w32tm /query /status' { w32tm.exe /query /status }
    Write-Section 'hardware'
    Write-Answer 'Win32_ComputerSystem' {
        Get-CimInstance Win32_ComputerSystem | Format-List Manufacturer, Model, TotalPhysicalMemory, NumberOfLogicalProcessors, PartOfDomain, Domain
    }
    Write-Answer 'Win32_Processor' { Get-CimInstance Win32_Processor | Format-List Name, NumberOfCores, LoadPercentage, MaxClockSpeed }
    Write-Answer 'devices with problems' {
        Get-CimInstance Win32_PnPEntity -Filter 'ConfigManagerErrorCode <> 0' | Format-Table ConfigManagerErrorCode, Name, PNPDeviceID -AutoSize
    }
    Write-Answer 'recent drivers' {
        Get-CimInstance Win32_PnPSignedDriver | Sort-Object DriverDate -Descending | Select-Object -First 15 DriverDate, DeviceName, DriverVersion, InfName, IsSigned | Format-Table -AutoSize
    }
}

function Write-Storage {
    Write-Section 'memory'
    Write-Answer 'memory' {
        Get-CimInstance Win32_OperatingSystem | Format-List TotalVisibleMemorySize, FreePhysicalMemory, TotalVirtualMemorySize, FreeVirtualMemory
    }
    Write-Answer 'page files' { Get-CimInstance Win32_PageFileUsage | Format-Table Name, AllocatedBaseSize, CurrentUsage, PeakUsage -AutoSize }
    Write-Section 'disks'
    Write-Answer 'Win32_LogicalDisk' { Get-CimInstance Win32_LogicalDisk | Format-Table DeviceID, DriveType, FileSystem, Size, FreeSpace, VolumeName -AutoSize }
    Write-Answer 'Get-PhysicalDisk' { Get-PhysicalDisk | Format-Table DeviceId, FriendlyName, SerialNumber, MediaType, HealthStatus, OperationalStatus, Size -AutoSize }
    Write-Section 'smart'
    Write-Answer 'Get-StorageReliabilityCounter' {
        Get-PhysicalDisk | Get-StorageReliabilityCounter | Format-List DeviceId, Wear, Temperature, PowerOnHours, ReadErrorsTotal, ReadErrorsUncorrected, WriteErrorsUncorrected
    }
}

function Write-Network {
    Write-Section 'network'
    Write-Answer 'ipconfig /all' { ipconfig.exe /all }
    Write-Answer 'route print -4' { route.exe print -4 }
    Write-Answer 'Get-NetAdapter' { Get-NetAdapter | Format-Table Name, InterfaceDescription, Status, LinkSpeed, MacAddress -AutoSize }
    Write-Answer 'Get-NetConnectionProfile' { Get-NetConnectionProfile | Format-Table InterfaceAlias, NetworkCategory, IPv4Connectivity -AutoSize }
    Write-Answer 'Get-VpnConnection' { Get-VpnConnection | Format-Table Name, ServerAddress, TunnelType, ConnectionStatus -AutoSize }
    Write-Section 'dns'
    Write-Answer 'Get-DnsClientServerAddress' { Get-DnsClientServerAddress | Format-Table InterfaceAlias, AddressFamily, ServerAddresses -AutoSize }
    Write-Section 'hosts'
    Write-Answer 'hosts' { Get-Content "$env:SystemRoot\System32\drivers\etc\hosts" | Where-Object { $_ -match '^\s*[^#\s]' } }
    Write-Section 'proxy'
    Write-Answer 'user' {
        Get-ItemProperty 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Internet Settings' | Format-List ProxyEnable, ProxyServer, ProxyOverride, AutoConfigURL
    }
    Write-Answer 'netsh winhttp show proxy' { netsh.exe winhttp show proxy }
    Write-Answer 'environment' { Get-ChildItem Env: | Where-Object Name -match 'proxy' | Format-Table Name, Value -AutoSize }
    Write-Section 'listeners'
    Write-Answer 'Get-NetTCPConnection' {
        Get-NetTCPConnection -State Listen | Sort-Object LocalPort | Format-Table LocalAddress, LocalPort, OwningProcess -AutoSize
    }
}

function Write-Services {
    Write-Section 'services-failed'
    Write-Answer 'automatic and not running' {
        Get-CimInstance Win32_Service -Filter "StartMode='Auto' and State<>'Running'" | Format-Table Name, State, ExitCode, StartName, DisplayName -AutoSize
    }
    Write-Section 'processes'
    Write-Answer 'by memory' {
        Get-Process | Sort-Object WorkingSet64 -Descending | Select-Object -First 25 Id, ProcessName, @{n = 'MB'; e = { [math]::Round($_.WorkingSet64 / 1MB) } }, CPU, Path | Format-Table -AutoSize
    }
    Write-Answer 'by processor' {
        Get-Process | Sort-Object CPU -Descending | Select-Object -First 25 Id, ProcessName, CPU, Path | Format-Table -AutoSize
    }
    Write-Section 'autostart'
    Write-Answer 'Win32_StartupCommand' { Get-CimInstance Win32_StartupCommand | Format-Table Name, User, Location, Command -AutoSize }
    Write-Answer 'scheduled tasks' {
        Get-ScheduledTask | Where-Object { $_.TaskPath -notlike '\Microsoft\*' -and $_.State -ne 'Disabled' } |
            Format-Table TaskPath, TaskName, State, @{n = 'Run'; e = { $_.Actions.Execute } } -AutoSize
    }
}

function Write-Events {
    Write-Section 'events-system'
    Write-Answer 'System, critical and error' { Get-Log 'System' }
    Write-Section 'events-application'
    Write-Answer 'Application, critical and error' { Get-Log 'Application' }
    Write-Section 'crashes'
    Write-Answer 'bug checks and power' {
        Get-WinEvent -FilterHashtable @{LogName = 'System'; ProviderName = 'Microsoft-Windows-WER-SystemErrorReporting', 'Microsoft-Windows-Kernel-Power'; Id = 1001, 41} -MaxEvents 20 -ErrorAction SilentlyContinue |
            ForEach-Object { '{0} {1} {2} {3}' -f $_.TimeCreated.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ'), $_.ProviderName, $_.Id, ("$($_.Message)" -replace '\s+', ' ') }
    }
    Write-Answer 'dumps' { Get-ChildItem "$env:SystemRoot\Minidump", "$env:SystemRoot\MEMORY.DMP" -ErrorAction SilentlyContinue | Format-Table FullName, LastWriteTime, Length -AutoSize }
}

function Write-Software {
    Write-Section 'updates'
    Write-Answer 'Get-HotFix' { Get-HotFix | Sort-Object InstalledOn -Descending | Select-Object -First 30 HotFixID, Description, InstalledOn | Format-Table -AutoSize }
    Write-Answer 'failed updates' {
        Get-WinEvent -FilterHashtable @{LogName = 'System'; ProviderName = 'Microsoft-Windows-WindowsUpdateClient'; Id = 20} -MaxEvents 10 -ErrorAction SilentlyContinue |
            ForEach-Object { '{0} {1}' -f $_.TimeCreated.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ'), ("$($_.Message)" -replace '\s+', ' ') }
    }
    Write-Answer 'restart is due' {
        'RebootPending ' + (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending')
        'RebootRequired ' + (Test-Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired')
    }
    Write-Section 'antivirus'
    Write-Answer 'AntiVirusProduct' { Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct | Format-List displayName, productState, timestamp }
    Write-Answer 'Get-MpComputerStatus' {
        Get-MpComputerStatus | Format-List AMServiceEnabled, RealTimeProtectionEnabled, AntivirusSignatureAge, QuickScanAge, FullScanAge, RebootRequired
    }
    Write-Answer 'Get-MpThreatDetection' {
        Get-MpThreatDetection | Sort-Object InitialDetectionTime -Descending | Select-Object -First 20 InitialDetectionTime, ThreatID, ThreatStatusID, ActionSuccess, ProcessName, Resources | Format-List
    }
    Write-Answer 'exclusions' { Get-MpPreference | Format-List ExclusionPath, ExclusionProcess, ExclusionExtension }
    Write-Section 'programs'
    Write-Answer 'installed' {
        Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*', 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\*' -ErrorAction SilentlyContinue |
            Where-Object DisplayName | Sort-Object DisplayName | Format-Table DisplayName, DisplayVersion, Publisher, InstallDate -AutoSize
    }
    Write-Section 'printers'
    Write-Answer 'Get-Printer' { Get-Printer | Format-Table Name, PrinterStatus, DriverName, PortName, JobCount -AutoSize }
}

try {
    $writer = New-Object System.IO.StreamWriter($Out, $false, (New-Object System.Text.UTF8Encoding($false)))
} catch {
    Write-Host "Cannot write $Out"
    exit 1
}
try {
    $writer.WriteLine('===== pult:report 1 collect.ps1 {0} =====' -f $utc.ToString('yyyy-MM-ddTHH:mm:ssZ'))
    $writer.WriteLine('host: ' + $env:COMPUTERNAME)
    $writer.WriteLine('user: ' + $env:USERNAME)
    $writer.WriteLine('days: ' + $days)
    Write-System
    Write-Storage
    Write-Network
    Write-Services
    Write-Events
    Write-Software
    $writer.WriteLine('===== pult:end =====')
} finally {
    $writer.Close()
}
Write-Host "Written: $Out"
Write-Host 'Please look it through and attach it to your answer.'
