"""taallint finds in a Dutch newspaper article what readers would otherwise mail to the desk."""

__version__ = "1.0.0.dev0"
