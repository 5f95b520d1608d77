"""What machines read first: VoID, DCAT, service description, sitemap, OpenAPI, and the downloads."""
