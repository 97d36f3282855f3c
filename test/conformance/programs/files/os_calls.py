"""Files and folders through os."""
import os
import stat
import tempfile


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


os.chdir(tempfile.mkdtemp())
os.makedirs("d/e/f")
for call in ((os.mkdir, "d"), (os.mkdir, "q/r"), (os.rmdir, "d"), (os.rmdir, "none"), (os.remove, "d"), (os.remove, "none"),
             (os.makedirs, "d/e"), (os.stat, "none"), (os.listdir, "none"), (os.chdir, "none"), (os.rename, "none", "x"),
             (os.rename, "d", "d/e/x"), (os.readlink, "d"), (os.link, "none", "x"), (os.stat, 3.5), (os.open, "none", os.O_RDONLY)):
    attempt(*call)
os.makedirs("d/e", exist_ok=True)
fd = os.open("low", os.O_RDWR | os.O_CREAT, 0o644)
print(os.write(fd, b"0123456789"), os.lseek(fd, 2, 0), os.read(fd, 3), os.pread(fd, 2, 0), os.pwrite(fd, b"X", 9))
print(os.fstat(fd).st_size, os.ftruncate(fd, 12), os.lseek(fd, 0, os.SEEK_END), os.lseek(fd, 0, 0), os.read(fd, 100))
os.close(fd)
attempt(os.read, fd, 1)
attempt(os.listdir, "low")
os.rename("low", "d/b")
os.symlink("b", "d/ln")
os.symlink("nowhere", "d/bad")
os.symlink(".", "d/self")
os.link("d/b", "d/hard")
print(sorted(os.listdir("d")), os.readlink("d/ln"), os.path.islink("d/ln"), os.path.exists("d/bad"), os.path.lexists("d/bad"))
print(os.path.relpath(os.path.realpath("d/self/self/ln"), os.path.realpath(".")), os.stat("d/b").st_nlink)
print(os.path.samefile("d/b", "d/hard"), sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink(), e.path) for e in os.scandir("d")))
for folder, folders, files in os.walk("."):
    print(folder, sorted(folders), sorted(files))
print([folder for folder, _, _ in os.walk("d", topdown=False)])
found = os.stat("d/b")
print(stat.S_ISREG(found.st_mode), stat.filemode(found.st_mode), oct(os.stat("d").st_mode), found.st_size, found[6])
os.utime("d/b", (1000, 2000.5))
found = os.stat("d/b")
print(found.st_atime, found.st_mtime, found.st_mtime_ns, os.path.getmtime("d/b"))
os.chmod("d/b", 0o600)
print(oct(os.stat("d/b").st_mode), os.access("d/b", os.R_OK), os.access("none", os.F_OK))
os.symlink("two", "one"), os.symlink("one", "two")
attempt(open, "one")
os.replace("d/hard", "d/b")
os.removedirs("d/e/f")
print(sorted(os.listdir("d")), os.listdir(b"d") != [])
