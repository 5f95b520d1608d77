"""The constraint components of SHACL Core and SHACL-SPARQL that the fast path vouches for, one family per module."""
