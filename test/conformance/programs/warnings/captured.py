# stderr: all
# logging.captureWarnings sends them to a logger.
import logging
import warnings

logging.basicConfig(format="%(levelname)s|%(name)s|%(message)s")
logging.captureWarnings(True)
warnings.warn("captured")
logging.captureWarnings(False)
warnings.warn("shown")
