print('stock', __name__, __package__)
