@rem Pult's commands in a console: pult.cmd doctor, pult.cmd search QUERY ... The window is ..\Pult.exe.
@"%~dp0..\runtime\bin\java.exe" "@%~dp0..\app\pult.args" -p "%~dp0..\app\javafx" -cp "%~dp0..\app\*" @MAIN@ %*
