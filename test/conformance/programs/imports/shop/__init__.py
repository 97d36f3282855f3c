print('shop begins')
from . import prices
from .prices import price
print('shop ends', __name__)
