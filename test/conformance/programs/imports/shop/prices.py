"""What things cost."""
print('prices run as', __name__)
__all__ = ['shown', 'price']
price = 12
shown = 'shown'
hidden = 'hidden'
if __name__ == '__main__':
    print('never printed')
