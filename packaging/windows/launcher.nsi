; Pult.exe: starts the runtime beside it without a console and hands over what it was given (Pult.exe pult:ticket/1).
; Made by makensis, so no compiler for Windows is needed. usage: see package
Unicode true
Target amd64-unicode
Name "Pult"
OutFile "${OUT}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Pult"
VIAddVersionKey /LANG=1033 "FileDescription" "Pult"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Pult"
!include "FileFunc.nsh"
Section
  ${GetParameters} $R0
  ClearErrors
  Exec '"$EXEDIR\runtime\bin\javaw.exe" "@$EXEDIR\app\pult.args" -p "$EXEDIR\app\javafx" -cp "$EXEDIR\app\*" ${MAIN} $R0'
  IfErrors 0 started
  MessageBox MB_OK|MB_ICONSTOP "Pult cannot start: $EXEDIR\runtime is missing or damaged. Install Pult again; your work is kept.$\r$\n$\r$\nПульт не запускается: папки $EXEDIR\runtime нет или она повреждена. Установите Пульт заново, ваша работа сохранена."
  SetErrorLevel 1
  started:
SectionEnd
