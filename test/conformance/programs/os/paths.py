"""os.path on texts."""
import os
from os.path import join, splitext

print(join("a", "b", "/c", "d"), join("a/", "b"), join("", "x"), join("a", ""))
for path in ("/usr/lib/x.tar.gz", "x", "", "/", "a/", ".bashrc", "a.b/c", "..x", "//a//b"):
    print(repr(path), os.path.split(path), os.path.basename(path), os.path.dirname(path), splitext(path))
for path in ("a/./b", "a//b/../c", "../x", "/../x", "", "//x", "///x", "a/../..", "."):
    print(repr(path), "->", os.path.normpath(path), os.path.isabs(path))
print(os.path.abspath("/a/b/../c"), os.path.relpath("/a/b", "/a/c/d"), os.path.relpath("/a", "/a"))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib", "/usr/local/x"]))
print(os.path.exists(__file__), os.path.isfile(__file__), os.path.isdir(os.path.dirname(os.path.abspath(__file__))))
print(os.path.exists("/no/such/file"), os.path.isdir("/"), os.sep, os.pathsep, os.curdir, os.linesep == "\n")
try:
    os.path.join("a", 1)
except TypeError as error:
    print("TypeError")
