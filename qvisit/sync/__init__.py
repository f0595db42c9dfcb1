"""How laptops agree through a plain folder: certificates, packs, shares."""
