print('')
