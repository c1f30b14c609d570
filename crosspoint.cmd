@echo off
rem Starts Crosspoint: finds a JDK, builds what is not built yet, and hands over to Java.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" goto :have_java
for /f "delims=" %%J in ('where javac.exe 2^>nul') do (
  for %%H in ("%%~dpJ..") do set "JAVA_HOME=%%~fH"
  goto :have_java
)
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu") do (
  if exist "%%~R" for /f "delims=" %%D in ('dir /b /ad /o-n "%%~R\*jdk*" 2^>nul') do (
    if exist "%%~R\%%D\bin\javac.exe" (
      set "JAVA_HOME=%%~R\%%D"
      goto :have_java
    )
  )
)
echo crosspoint: needs a JDK of version 17 or newer; install one (https://adoptium.net) and set JAVA_HOME to it 1>&2
exit /b 2

:have_java
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%JAVA_HOME%\release" 2^>nul') do set "VERSION=%%~V"
for /f "delims=." %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo crosspoint: %JAVA_HOME% is Java %VERSION%, but version 17 or newer is needed; set JAVA_HOME to one 1>&2
  exit /b 2
)

set "JAR=%HOME_DIR%\src\target\lib\crosspoint-0.1.0-SNAPSHOT.jar"
set "STAMP=%HOME_DIR%\src\target\built-with"
set "CROSSPOINT_HOME_DIR=%HOME_DIR%"
rem Whether any source is newer than the build; PowerShell is part of every supported Windows.
powershell -NoProfile -Command "$h=$env:CROSSPOINT_HOME_DIR; $s=Join-Path $h 'src\target\built-with'; if (-not (Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; $n=Get-ChildItem -Path (Join-Path $h 'pom.xml'),(Join-Path $h 'drivers'),(Join-Path $h 'protocols'),(Join-Path $h 'simulated-instruments'),(Join-Path $h 'src') -Recurse -File -Include *.java,pom.xml,native-libraries.xml,*.properties,*.css | Where-Object { $_.FullName -notmatch '\\(target|test)\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if not errorlevel 1 if exist "%JAR%" goto :run

echo crosspoint: building (a minute or two the first time, while libraries are fetched) ... 1>&2
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
set "COMMIT=unknown"
for /f "delims=" %%C in ('git -C "%HOME_DIR%" describe --always --dirty --abbrev^=12 2^>nul') do set "COMMIT=%%C"
pushd "%HOME_DIR%"
call mvnw.cmd -B -q "-Dmaven.test.skip=true" "-Dspotless.check.skip=true" "-Dcrosspoint.commit=%COMMIT%" package > "%HOME_DIR%\target\build.log" 2>&1
set "BUILD_RESULT=%ERRORLEVEL%"
popd
if not "%BUILD_RESULT%"=="0" (
  type "%HOME_DIR%\target\build.log" 1>&2
  echo crosspoint: the build failed; its log is %HOME_DIR%\target\build.log 1>&2
  exit /b 1
)
>"%STAMP%" echo %JAVA_HOME% %HOME_DIR%

:run
"%JAVA_HOME%\bin\java.exe" -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcrosspoint.home=%HOME_DIR%" %CROSSPOINT_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
