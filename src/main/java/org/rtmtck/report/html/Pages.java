package org.rtmtck.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rtmtck.certify.prove.Proof;

/** Turns what a page shows into HTML. */
public final class Pages {

    private static final String TEMPLATES = "org.rtmtck.report.templates";

    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\n\\t\\r]]");

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

    /** The page of a proof. */
    public static String proof(Proof proof) {
        return render("teeth.jte", ProofPage.of(proof));
    }

    private static String render(String template, Object page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput(1 << 18);
        engine.render(template, page, output);
        return visible(output.toString());
    }

    /** Characters that no page needs and that can hide or turn around what others say are shown by their number. */
    static String visible(String html) {
        return DECEPTIVE
                .matcher(html)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "&#92;u{%x}", match.group().codePointAt(0)));
    }
}
