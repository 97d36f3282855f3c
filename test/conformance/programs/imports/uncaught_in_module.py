# stderr: messages
# An error in a module that is being imported shows where the import stands.
print('before')
import broken.raises
print('not reached')
