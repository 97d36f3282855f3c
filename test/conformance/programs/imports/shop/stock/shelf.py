from .. import prices
from ..prices import price as top
from . import __name__ as around
print('shelf in', around, prices.shown)
