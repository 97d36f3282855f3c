"""pathlib, glob, shutil and tempfile on files."""
import glob
import os
import shutil
import tempfile
from pathlib import Path


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, str(e).replace(os.getcwd(), "."))


base = Path(tempfile.mkdtemp()).resolve()
os.chdir(base)
p = Path("x/y")
attempt(p.mkdir)
p.mkdir(parents=True)
attempt(p.mkdir)
p.mkdir(exist_ok=True)
f = p / "f.txt"
print(f.write_text("one\ntwo\n"), f.read_text(), f.stat().st_size, f.read_bytes(), f.is_file(), f.exists(), p.is_dir())
attempt(f.touch, exist_ok=False)
for name in ("g.py", ".hidden"):
    (p / name).touch()
Path("top.py").write_text("x")
print(sorted(map(str, p.iterdir())), sorted(map(str, Path(".").glob("*"))), sorted(map(str, Path(".").rglob("*.py"))))
print(sorted(map(str, Path(".").glob("**/*.txt"))), sorted(map(str, Path(".").glob("x/*/g.py"))))
print(sorted(glob.glob("**/*.py", recursive=True)), sorted(glob.glob("x/y/*")), glob.glob("none*"), glob.escape("a[1]*"))
print(sorted(glob.glob("x/**", recursive=True)), sorted(glob.iglob("*/")))
f.rename(p / "h.txt")
attempt((p / "none").unlink)
attempt((p / "none").read_text)
attempt(p.rmdir)
(p / "ln").symlink_to("h.txt")
print((p / "ln").is_symlink(), (p / "ln").read_text(), (p / "ln").resolve().name)
shutil.copy(str(p / "h.txt"), "copy.txt")
shutil.copytree("x", "z", symlinks=True)
shutil.move("copy.txt", "z")
print(sorted(str(q) for q in Path("z").rglob("*")))
for call in ((shutil.copy, "none", "q"), (shutil.rmtree, "none"), (shutil.copytree, "x", "z"), (shutil.move, "z/copy.txt", "z")):
    attempt(*call)
with tempfile.TemporaryDirectory(prefix="pp", suffix="ss", dir=".") as d:
    print(os.path.isdir(d), os.path.basename(d)[:2], d[-2:], oct(os.stat(d).st_mode))
    Path(d, "q").touch()
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".x") as t:
    t.write("temporary")
    t.flush()
    t.seek(0)
    print(t.read(), os.path.exists(t.name))
print(os.path.exists(t.name))
with tempfile.SpooledTemporaryFile(max_size=4) as t:
    t.write(b"12")
    t.write(b"3456")
    t.seek(1)
    print(t.read())
fd, name = tempfile.mkstemp()
os.write(fd, b"zz")
os.close(fd)
print(os.path.getsize(name), oct(os.stat(name).st_mode), Path(__file__).exists())
shutil.rmtree(str(base))
print(base.exists())
