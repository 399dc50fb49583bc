# Tries the installer and the .msi in target\dist on Windows: installs, opens, removes, looks whether data stays.
# usage: packaging\windows\smoke.ps1      (a computer to throw away: it installs for everyone)  Not run anywhere yet.
$ErrorActionPreference = 'Stop'
Set-Location (Resolve-Path "$PSScriptRoot\..\..")
# The .msi's launcher is no `java`: JDK_JAVA_OPTIONS would not reach it.
$env:JAVA_TOOL_OPTIONS = '-Dpult.practice=true'
$data = "$env:LOCALAPPDATA\Pult\accounts\practice\work.db"

function Invoke-Quietly($file, $arguments) {
  $run = Start-Process $file -ArgumentList $arguments -Wait -PassThru
  if ($run.ExitCode -ne 0) { throw "$file $arguments ended with $($run.ExitCode)" }
}

function Test-Desk($program, $process) {
  Start-Process $program
  $deadline = (Get-Date).AddMinutes(2)
  while (-not ((Test-Path $data) -and (Get-Process $process -ErrorAction SilentlyContinue | Where-Object MainWindowHandle -ne 0))) {
    if ((Get-Date) -gt $deadline) { throw "$program opened no desk" }
    Start-Sleep -Seconds 1
  }
  Get-Process $process | Stop-Process -Force
  Start-Sleep -Seconds 3
}

$exe = (Get-Item target\dist\pult-*-x64.exe).FullName
$home_ = "$env:LOCALAPPDATA\Programs\Pult"
Invoke-Quietly $exe '/S'
Test-Desk "$home_\Pult.exe" 'javaw'
& "$home_\bin\pult.cmd" --version
if ($LASTEXITCODE -ne 0) { throw 'pult.cmd --version failed' }
Invoke-Quietly $exe '/S'
if (-not (Get-ItemProperty 'HKCU:\Software\Classes\pult\shell\open\command').'(default)'.Contains('"%1"')) { throw 'pult: links are not registered' }
Invoke-Quietly "$home_\Uninstall.exe" @('/S', "_?=$home_")
if (-not (Test-Path $data)) { throw 'the data is gone' }
if (Test-Path "$home_\app") { throw 'the program is still there' }

$msi = (Get-Item target\dist\*.msi).FullName
Invoke-Quietly 'msiexec' @('/i', "`"$msi`"", '/qn', '/norestart')
Test-Desk "$env:ProgramFiles\Pult\Pult.exe" 'Pult'
if (-not (Test-Path "$env:ProgramFiles\Pult\licenses\licenses.txt")) { throw 'licences are missing' }
& "$env:ProgramFiles\Pult\bin\pult.cmd" --version
if ($LASTEXITCODE -ne 0) { throw 'pult.cmd --version failed' }
Invoke-Quietly 'msiexec' @('/x', "`"$msi`"", '/qn', '/norestart')
if (-not (Test-Path $data)) { throw 'the data is gone' }
Write-Output 'smoke passed'
