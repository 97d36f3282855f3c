"""The package of urllib.parse; what opens URLs is not here."""
