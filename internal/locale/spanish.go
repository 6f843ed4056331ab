package locale

var spanish = Words{
	Language: "es",

	DisclaimerLabel: "Aviso médico",
	Disclaimer: "Estas páginas son solo educativas. No son consejo médico ni diagnostican nada. " +
		"Consulte a un médico u otro profesional de la salud antes de empezar un tratamiento. " +
		"El masaje no sustituye la atención médica.",

	Note: "Nota", Tip: "Consejo", Important: "Importante", Warning: "Atención", Caution: "Precaución",
	Contraindication: "Cuándo no dar masaje", RedFlag: "Señal de alarma: busque atención médica",
	Details: "Detalles", Table: "Tabla", Sources: "Fuentes",
	BackToText: "Volver al texto, nota %d", Footnote: "Nota %d", Draft: "Borrador",

	SkipToContent: "Ir al contenido", Menu: "Menú", SiteNavigation: "Páginas de este sitio", Overview: "Presentación", Close: "Cerrar",
	Breadcrumbs: "Dónde está", OnThisPage: "En esta página",
	Previous: "Anterior", Next: "Siguiente", EditPage: "Proponer un cambio en esta página",
	RelatedPages: "Páginas relacionadas", InThisSection: "En esta sección",
	RelatedTechniques: "Técnicas", RelatedBenefits: "Posibles beneficios",
	BackToTop: "Volver arriba", Published: "Publicado por", Contact: "Contacto",
	NotFound:     "No se encontró esta página",
	NotFoundText: "La dirección puede tener un error, o la página se ha movido o retirado.",
	NotFoundHome: "Ir a la primera página",
	Moved:        "Esta página se ha movido", MovedText: "Ahora está aquí:",
	ThemeLight: "Claro", ThemeDark: "Oscuro", ThemeAuto: "Como el dispositivo", ThemeChoice: "Colores",
	Index: "Índice de la A a la Z", IndexText: "Todas las páginas, títulos y términos de este sitio, por su primera letra.",
	IndexLetters: "Letras", IndexSigns: "Números y signos", IndexSee: "véase",

	Search: Search{
		Search: "Buscar", Results: "Resultados", Hint: "Escriba una palabra, parte de ella o una pregunta.", Clear: "Borrar", Close: "Cerrar",
		None: "Sin resultados", One: "1 resultado", Many: "%d resultados", All: "Ver todos los resultados", More: "Mostrar más resultados",
		Loading: "Buscando…", Failed: "No se pudo cargar la búsqueda. El índice de la A a la Z sigue disponible.",
		Includes: "Incluye «%1» por «%2».", Corrected: "Se muestran resultados de «%2».", Instead: "Buscar «%1» tal como se escribió",
		Unknown: "Aquí no hay nada sobre «%1».",
		Overdue: "Revisión atrasada", Withdrawn: "Retirada", On: "%1, en la página %2",
		Filters: "Acotar los resultados", Kind: "Tipo de página", Audience: "Escrita para", Region: "Parte del cuerpo",
		Page: "Página", Technique: "Técnica", Benefit: "Beneficio", Patient: "Pacientes", Student: "Estudiantes", Clinician: "Profesionales",
	},
}
