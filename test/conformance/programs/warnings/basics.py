# stderr: all
# Shown once for each place; filters decide.
import warnings


def noisy(n):
    warnings.warn("noisy %d" % n)


for i in range(3):
    noisy(1)
noisy(2)
warnings.warn("a runtime warning", RuntimeWarning)
warnings.warn(UserWarning("an instance"))
warnings.warn("deprecated", DeprecationWarning)
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("resource", ResourceWarning)
warnings.warn("of the caller", stacklevel=2)
warnings.simplefilter("always")
for i in range(2):
    noisy(3)
warnings.warn("pending now", PendingDeprecationWarning)
warnings.simplefilter("ignore", UserWarning)
noisy(4)
warnings.filterwarnings("error", message="bad", category=RuntimeWarning)
warnings.warn("good", RuntimeWarning)
try:
    warnings.warn("Bad thing", RuntimeWarning)
except RuntimeWarning as error:
    print("raised", error)
warnings.resetwarnings()
noisy(5)
noisy(5)
warnings.simplefilter("once")
for i in range(2):
    warnings.warn("once only")
warnings.warn("once only")
print(len(warnings.filters))
