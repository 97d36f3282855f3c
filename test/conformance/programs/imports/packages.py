# Packages of plain files: what runs when, relative imports, names that modules get.
import sys

import shop
import shop.stock.shelf as shelf
from shop import price, prices
from shop.stock import shelf as same
from shop.prices import *
import loose.inside

print(shop.__name__, shop.__package__, [p.split('/')[-1] for p in shop.__path__])
print(shelf is same, shelf.__name__, shelf.__package__, shelf.top, price, prices.__name__)
print(shown, 'hidden' in globals(), loose.inside.where, __name__, shelf.__file__.split('/')[-3:])
print('shop.stock.shelf' in sys.modules, sys.modules['shop.prices'] is prices)


class Local:
    from shop import price as cost
    import shop.prices


def inside():
    import shop.prices as p
    return p.price


print(Local.cost, Local.shop is shop, inside(), prices.__doc__, shelf.__doc__)
del sys.modules['shop.prices']
import shop.prices as fresh
print(fresh is prices, fresh.price == prices.price)
