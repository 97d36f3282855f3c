from ring.back import y
x = 1
