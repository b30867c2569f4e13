"""The quarter's paper as a document: what it says (content), and each form that it is written in."""
