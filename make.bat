@echo off
rem The two commands of the README for Windows: "make run" and "make test".
setlocal
if not exist .venv\ready (
    py -3 -c "import sys; sys.exit(sys.version_info < (3, 11) and 'riskreg needs Python 3.11 or newer')" || exit /b 2
    py -3 -m venv .venv || exit /b 2
    .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock || exit /b 2
    .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . || exit /b 2
    type nul > .venv\ready
)
if "%1"=="run" .venv\Scripts\riskreg --sample & goto :eof
if "%1"=="test" (
    .venv\Scripts\ruff check . || exit /b 1
    .venv\Scripts\mypy || exit /b 1
    .venv\Scripts\python -m tests & goto :eof
)
echo make run  opens the program on the sample register
echo make test passes the tests
exit /b 2
