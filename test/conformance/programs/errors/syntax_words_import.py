# stderr: all
# import of nothing.
import
