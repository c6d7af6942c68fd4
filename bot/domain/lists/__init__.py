"""Lists that members read: what stands on their lines, from what one reader may read."""
