package org.rtmtck.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Turns what a page shows into HTML. */
public final class Pages {

    private static final String TEMPLATES = "org.rtmtck.report.templates";

    private Pages() {}

    /** The page of a certificate. */
    public static String certificate(CertificatePage page) {
        return render("certificate.jte", page);
    }

    /** The page of a comparison. */
    public static String comparison(ComparisonPage page) {
        return render("comparison.jte", page);
    }

    /** The page of grades. */
    public static String grades(GradePage page) {
        return render("grade.jte", page);
    }

    private static String render(String template, Object page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput(1 << 18);
        engine.render(template, page, output);
        return output.toString();
    }
}
