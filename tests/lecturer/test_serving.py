"""Serving JupyterLab: on this computer, until it is stopped, and by settings for servers elsewhere."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
import zipfile
from contextlib import ExitStack, contextmanager, suppress

import pytest
from hatchling.builders.wheel import WheelBuilder
from jupyterlab_server.config import get_federated_extensions
from root import ROOT
from wederkerig.errors import PlaceError
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.serving import start, texts

COMMAND = [sys.executable, "-c", "import sys; from wederkerig.lecturer.cli import main; sys.exit(main())"]
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def in_use(ports):
    """Listen on these ports, where nobody does yet."""
    with ExitStack() as stack:
        for port in ports:
            try:
                stack.enter_context(socket.create_server(("127.0.0.1", port)))
            except OSError:
                continue
        yield


def seen(address):
    with DIRECT.open(address, timeout=30) as response:
        return response.read().decode("utf-8")


@contextmanager
def open_course():
    """`wederkerig start` in a session of its own, from the moment it tells its address."""
    command = [*COMMAND, "start", "--no-browser"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as child:
        try:
            yield child, child.stdout.readline().split()[-1]
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)


def port_of(address):
    return int(address.split(":")[2].split("/")[0])


def test_the_course_is_open_until_it_is_stopped():
    """On another port where the first is in use; the address works as it is told; Ctrl+C is no fault, and all Dutch."""
    with in_use(start.PORTS[:1]), open_course() as (child, address):
        page, port = seen(address), port_of(address)
        extension = seen(f"http://localhost:{port}/lab/extensions/wederkerig/static/remoteEntry.js")
        os.killpg(child.pid, signal.SIGINT)
        child.wait(timeout=60)
        out, err = child.stdout.read(), child.stderr.read()
    assert port in start.PORTS[1:]
    assert ("wederkerig" in page, "_JUPYTERLAB.wederkerig" in extension) == (True, True)
    assert (child.returncode, err) == (0, "")
    assert out.splitlines() == [texts.STARTED.splitlines()[1], texts.LAB_STOPPED]


def test_who_ends_the_command_ends_jupyterlab():
    """A program that ends it (and not by Ctrl+C) leaves no JupyterLab behind that nobody knows of."""
    with open_course() as (child, address):
        child.send_signal(signal.SIGTERM)
        child.wait(timeout=60)
        out, err = child.stdout.read(), child.stderr.read()
        assert (child.returncode, err) == (0, "")
        assert out.splitlines()[-1] == texts.LAB_STOPPED
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port_of(address)), timeout=10)


SHOW = "import json, os, sys; print(json.dumps([os.getcwd(), dict(os.environ)])); sys.exit(3)"


@pytest.mark.parametrize("docent", [False, True])
def test_a_jupyterlab_that_fails(project, tmp_path, monkeypatch, capsys, docent):
    """It is one sentence that names the file with JupyterLab's own words."""
    monkeypatch.setattr(start, "_command", lambda *_: [sys.executable, "-c", SHOW])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "eerder")
    monkeypatch.setenv("JUPYTER_PATH", "eerder")
    (project.root / "course").mkdir(exist_ok=True)
    (project.root / "course" / "00-welkom.ipynb").write_bytes((ROOT / "course" / "00-welkom.ipynb").read_bytes())
    monkeypatch.chdir(project.root)
    arguments = ["start", "--no-browser", *(["--docent", "--class", "2B"] if docent else [])]
    assert main(arguments) == 1
    [log] = tmp_path.glob("wederkerig-jupyterlab-*.txt")
    assert capsys.readouterr() == ("", f"Fout: {texts.LAB_FAILED.format(log=log)}\n")
    folder, environment = json.loads(log.read_text(encoding="utf-8"))
    assert folder == str(project.solutions if docent else project.course)
    changed = "JUPYTER_PATH" if docent else "JUPYTER_CONFIG_PATH"
    assert environment[changed].endswith(f"{os.pathsep}eerder")
    assert environment.get("WEDERKERIG_CLASS") == ("2B" if docent else None)
    assert len(environment["JUPYTER_TOKEN"]) == 48


def test_no_port_is_free(monkeypatch):
    """When all are in use, that is said."""
    monkeypatch.setattr(start, "PORTS", start.PORTS[-3:])
    told = pytest.raises(PlaceError, match="alle poorten van 8985 tot en met 8987 bezet")
    with in_use(start.PORTS), told, start.free_port():
        pass


def test_two_starts_at_once_have_a_port_each(monkeypatch, tmp_path):
    """A port that another start has chosen is not chosen again, also before anybody listens on it."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with start.free_port() as one, start.free_port() as other:
        assert (one in start.PORTS, other in start.PORTS, one != other) == (True, True, True)


def test_without_jupyterlab(project, monkeypatch, capsys):
    """Where JupyterLab is not installed, the sentence says how to get it."""
    monkeypatch.setattr(start, "find_spec", lambda _: None)
    monkeypatch.chdir(project.root)
    assert main(["start", "--docent"]) == 1
    assert capsys.readouterr().err == f"Fout: {texts.NO_JUPYTERLAB}\n"


def tree(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_settings_for_a_hub(tmp_path, monkeypatch):
    """They hold for any computer: no path of this one stands in them; the same command gives the same bytes."""
    monkeypatch.chdir(ROOT)
    assert main(["hub", "--out", str(tmp_path / "hub")]) == 0
    before = tree(tmp_path)
    assert main(["hub", "--out", str(tmp_path / "hub")]) == 0
    text = "".join(content.decode("utf-8") for content in before.values())
    assert [place for place in (str(ROOT), str(tmp_path), sys.prefix) if place in text] == []
    assert (tree(tmp_path), "default_url" in text) == (before, True)


@pytest.mark.parametrize("name", ["jupyter_server_config.json", "van-een-ander.json"])
def test_settings_of_another_are_left(tmp_path, monkeypatch, capsys, name):
    """A folder in which an administrator has settings is refused by name."""
    (tmp_path / name).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(ROOT)
    assert main(["hub", "--out", str(tmp_path)]) == 1
    assert f"In de map {tmp_path} staat {name}," in capsys.readouterr().err
    assert tree(tmp_path) == {tmp_path / name: b"{}"}


@pytest.mark.parametrize("version", ["standard", "editable"])
def test_the_package_brings_its_extension(tmp_path, version):
    """However it is installed, the extension lands where every JupyterLab looks."""
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=[version])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "files")
    [data] = (tmp_path / "files").glob("*.data/data")
    found = get_federated_extensions([str(data / "share" / "jupyter" / "labextensions")])
    assert list(found) == ["wederkerig"]
    source = ROOT / "course" / "wederkerig" / "labextensions" / "wederkerig"
    installed = data / "share" / "jupyter" / "labextensions" / "wederkerig"
    assert {path.relative_to(installed): content for path, content in tree(installed).items()} == {
        path.relative_to(source): content for path, content in tree(source).items()
    }
