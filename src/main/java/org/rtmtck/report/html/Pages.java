package org.rtmtck.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.rtmtck.certify.prove.Proof;

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

    /** The page of a proof. */
    public static String proof(Proof proof) {
        return render("teeth.jte", ProofPage.of(proof));
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
        return visible(output.toString());
    }

    /** Characters that no page needs and that can hide or turn around what others say are shown by their number. */
    static String visible(String html) {
        StringBuilder shown = new StringBuilder(html.length());
        int copied = 0;
        for (int at = 0; at < html.length(); at++) {
            if (mayBeDeceptive(html.charAt(at)) && isDeceptive(html.codePointAt(at))) {
                int character = html.codePointAt(at);
                shown.append(html, copied, at).append(String.format(Locale.ROOT, "&#92;u{%x}", character));
                at += Character.charCount(character) - 1;
                copied = at + 1;
            }
        }
        return shown.append(html, copied, html.length()).toString();
    }

    /** A page is long and nearly all of it is plain: what is certainly harmless is told at once. */
    private static boolean mayBeDeceptive(char character) {
        return character < ' ' || character > '~';
    }

    private static boolean isDeceptive(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
