package rules

// privacyRules are the rules about who learns what is read.
var privacyRules = []Rule{
	{"image.remote", Privacy, Error, true, "The image is on another site.",
		"Save it in the project."},
	{"asset.gps", Privacy, Warning, false, "The photo says where it was taken.",
		"Export it without metadata."},
	{"output.external-link", Privacy, Error, true, "A link to another site tells it where the reader came from.",
		"Add rel=\"noopener noreferrer\"."},
	{"output.third-party", Privacy, Error, true, "The page loads something from another site.",
		"Put the file into the project."},
	{"output.policy", Privacy, Error, true, "The page has no content security policy, it comes after something the page loads, or it lets in more than the site's own files.",
		"Begin head with the one of knead's templates. List 'self' and 'none' only."},
	{"output.script", Privacy, Error, true, "A script is written into the page, is a module, or uses something that can run text as code.",
		"Put a classic script into static. Build elements with createElement and textContent."},
	{"output.style", Privacy, Error, true, "A stylesheet cannot be read, imports another one, or is not in static.",
		"Correct it."},
}
