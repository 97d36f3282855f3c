# stat: the parts of modes, and how they are shown.
import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102711, 0o041777, 0o041776, 0o020620, 0o010600, 0o140000, 0):
    kinds = [f for f in ('DIR', 'CHR', 'BLK', 'REG', 'FIFO', 'LNK', 'SOCK') if getattr(stat, 'S_IS' + f)(mode)]
    print(oct(mode), stat.filemode(mode), kinds, oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
names = sorted(n for n in dir(stat) if n.startswith(('S_I', 'ST_', 'FILE_')) and isinstance(getattr(stat, n), int))
print([(name, getattr(stat, name)) for name in names])
