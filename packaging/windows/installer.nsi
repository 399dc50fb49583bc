; Installs, upgrades and removes Pult. usage: see package
;
;   pult-VERSION-x64.exe [/S] [/ALLUSERS] [/AUTOSTART] [/D=FOLDER]     Uninstall.exe [/S] [/DELETEDATA]
;
; /S silently; /ALLUSERS for everyone at this computer (as an administrator), else for the current user;
; /AUTOSTART Pult opens when its user signs in; /DELETEDATA removes the current user's work as well.
; Ends with 0 when done, 2 when it was stopped, 4 when Pult is open, 5 when /ALLUSERS lacks an administrator.
Unicode true
Target amd64-unicode
ManifestDPIAware true
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
Name "Pult"
OutFile "${OUT}"
BrandingText "Pult ${VERSION}"
RequestExecutionLevel user
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Pult"
VIAddVersionKey /LANG=1033 "FileDescription" "Pult ${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Pult"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Pult"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define OWN "Software\Pult"
!define LINKS "Software\Classes\pult"
!define IN_USE 4
!define NO_ADMINISTRATOR 5

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Pult.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"

LangString PROGRAM ${LANG_ENGLISH} "Pult"
LangString PROGRAM ${LANG_RUSSIAN} "Пульт"
LangString AUTOSTART ${LANG_ENGLISH} "Open when I sign in"
LangString AUTOSTART ${LANG_RUSSIAN} "Открывать при входе в систему"
LangString DATA ${LANG_ENGLISH} "Delete my settings, drafts and messages not sent yet"
LangString DATA ${LANG_RUSSIAN} "Удалить мои настройки, черновики и неотправленные сообщения"
LangString OPEN ${LANG_ENGLISH} "Pult is open. Close it and try again; nothing has been changed yet."
LangString OPEN ${LANG_RUSSIAN} "Пульт открыт. Закройте его и повторите; пока ничего не изменено."
LangString ADMINISTRATOR ${LANG_ENGLISH} "/ALLUSERS needs an administrator. Start the installer from a console that was opened as administrator, or leave /ALLUSERS out."
LangString ADMINISTRATOR ${LANG_RUSSIAN} "Для /ALLUSERS нужен администратор. Запустите установку из консоли, открытой от имени администратора, или уберите /ALLUSERS."

; Registry and folders of everyone or of the current user. ProgramData is everyone's APPDATA: see the data section.
!macro ForEveryone
  SetRegView 64
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    MessageBox MB_OK|MB_ICONSTOP "$(ADMINISTRATOR)" /SD IDOK
    SetErrorLevel ${NO_ADMINISTRATOR}
    Quit
  ${EndIf}
  SetShellVarContext all
!macroend

; A folder that a running Pult holds cannot be renamed: what is there is moved aside whole, or nothing is.
!macro MoveAside
  RMDir /r "$INSTDIR\app.old"
  RMDir /r "$INSTDIR\runtime.old"
  again:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\runtime\*.*"
    Rename "$INSTDIR\runtime" "$INSTDIR\runtime.old"
  ${EndIf}
  ${IfNot} ${Errors}
  ${AndIf} ${FileExists} "$INSTDIR\app\*.*"
    Rename "$INSTDIR\app" "$INSTDIR\app.old"
    ${If} ${Errors}
      Rename "$INSTDIR\runtime.old" "$INSTDIR\runtime"
      SetErrors
    ${EndIf}
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${IN_USE}
    Quit
  ${EndIf}
!macroend

Section "Pult" program
  SectionIn RO
  !insertmacro MoveAside
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*"
  RMDir /r "$INSTDIR\app.old"
  RMDir /r "$INSTDIR\runtime.old"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(PROGRAM).lnk" "$INSTDIR\Pult.exe"
  WriteRegStr SHCTX "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${OWN}" "StartMenu" "$SMPROGRAMS\$(PROGRAM).lnk"
  WriteRegStr SHCTX "${LINKS}" "" "URL:Pult"
  WriteRegStr SHCTX "${LINKS}" "URL Protocol" ""
  WriteRegStr SHCTX "${LINKS}\DefaultIcon" "" "$INSTDIR\Pult.exe,0"
  WriteRegStr SHCTX "${LINKS}\shell\open\command" "" '"$INSTDIR\Pult.exe" "%1"'
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "$(PROGRAM)"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Pult"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Pult.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section /o "$(AUTOSTART)" autostart
  WriteRegStr SHCTX "${RUN}" "Pult" '"$INSTDIR\Pult.exe"'
SectionEnd

Function .onInit
  ${GetParameters} $R0
  SetRegView 64
  SetShellVarContext current
  StrCpy $R2 "$LOCALAPPDATA\Programs\Pult"
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    !insertmacro ForEveryone
    StrCpy $R2 "$PROGRAMFILES64\Pult"
  ${EndIf}
  ; /D= wins, then where Pult is already.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${OWN}" "InstallDir"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $R2
  ${EndIf}
  ; What was chosen before an upgrade stays chosen.
  ReadRegStr $R1 SHCTX "${RUN}" "Pult"
  ${If} $R1 != ""
    !insertmacro SelectSection ${autostart}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${autostart}
  ${EndIf}
FunctionEnd

; Only what was installed: an administrator's policy.yaml, and whatever else lies there, stays.
Section "un.Pult" un.program
  SectionIn RO
  !insertmacro MoveAside
  ReadRegStr $R1 SHCTX "${OWN}" "StartMenu"
  ${If} $R1 != ""
    Delete "$R1"
  ${EndIf}
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${LINKS}"
  DeleteRegKey SHCTX "${OWN}"
  DeleteRegValue SHCTX "${RUN}" "Pult"
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\app.old"
  RMDir /r "$INSTDIR\runtime.old"
  RMDir /r "$INSTDIR\licenses"
  Delete "$INSTDIR\bin\pult.cmd"
  RMDir "$INSTDIR\bin"
  Delete "$INSTDIR\Pult.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd

Section /o "un.$(DATA)" un.data
  SetShellVarContext current
  RMDir /r "$APPDATA\Pult"
  RMDir /r "$LOCALAPPDATA\Pult"
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext current
  ReadRegStr $R1 HKCU "${OWN}" "InstallDir"
  ${If} $R1 != "$INSTDIR"
    !insertmacro ForEveryone
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DELETEDATA" $R1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${un.data}
  ${EndIf}
FunctionEnd
