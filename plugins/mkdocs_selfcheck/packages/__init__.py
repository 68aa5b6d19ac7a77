"""A self-check outside the site's own pages: alone in a frame, or in a package for a course."""
