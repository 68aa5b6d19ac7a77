"""A coach's own slips: what YAML makes of a sentence that was meant as a text."""
