"""The page of leaders: numbers of the registry of tiles, pictures, and the units below, each leading to its list."""
