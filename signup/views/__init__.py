"""What applicants see after the start page: the steps, the receipt, and the confirmation of an address."""
