import importlib
# min: 3.6

m = importlib.import_module('shop.prices')
print(m.price, importlib.import_module('.shelf', 'shop.stock').__name__)
print(__import__('shop.stock').__name__, __import__('shop.stock', fromlist=['shelf']).__name__, __import__('time').__name__)
for name in ('nowhere_at_all', '.relative'):
    try:
        importlib.import_module(name)
    except (ImportError, TypeError) as exc:
        print(type(exc).__name__, exc)
