# target\windows\stage -> target\dist\Pult-VERSION.msi, by jpackage with the runtime that lies in the stage.
# usage (on Windows, after `packaging/windows/package --stage`): packaging\windows\msi.ps1
# Needs jpackage of a JDK 25 on the path, and WiX 3 or newer there or in Program Files. Not run anywhere yet.
$ErrorActionPreference = 'Stop'
$root = Resolve-Path "$PSScriptRoot\..\.."
Set-Location $root
$version = (Select-String -Path target\maven-archiver\pom.properties -Pattern '^version=(.*)$').Matches[0].Groups[1].Value
$stage = "$root\target\windows\stage"
$main = (Get-Content target\pult.args | Where-Object { $_ } | Select-Object -Last 1).Trim()
# A line holds one option of the virtual machine or several that begin with two dashes; `--name value` becomes `--name=value`.
$options = Get-Content "$stage\app\pult.args" | ForEach-Object { $_.Trim() -split ' (?=--)' } | Where-Object { $_ } |
  ForEach-Object { $_ -replace '^(--[a-z-]+) ', '$1=' }
$arguments = @(
  '--type', 'msi', '--name', 'Pult', '--app-version', $version, '--vendor', 'Pult',
  '--input', "$stage\app", '--main-jar', "pult-$version.jar", '--main-class', $main,
  '--runtime-image', "$stage\runtime", '--icon', 'icons\pult.ico', '--dest', 'target\dist',
  '--app-content', "$stage\licenses,$stage\bin",
  '--win-menu', '--win-dir-chooser',
  # Never to be changed: by it an upgrade finds what it replaces.
  '--win-upgrade-uuid', '0f5c6a3e-6c0d-4d0e-9a55-5b7f0d6f3c21',
  '--java-options', '--module-path=$APPDIR\javafx'
)
foreach ($option in $options) { $arguments += @('--java-options', $option) }
& jpackage @arguments
if ($LASTEXITCODE -ne 0) { throw "jpackage ended with $LASTEXITCODE" }
