"""The entities of one document: registered as they are met, with their posts, employers and parents."""
