package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Certifier;
import org.rtmtck.certify.Progress;
import org.rtmtck.certify.Request;
import org.rtmtck.report.Reports;

/** Has an implementation certified and tells everybody who wants to know: terminal and files. */
final class Publication {

    private final PrintWriter out;
    private final @Nullable Reports reports;
    private final ImplementationChoice implementation;

    Publication(PrintWriter out, @Nullable Reports reports, ImplementationChoice implementation) {
        this.out = out;
        this.reports = reports;
        this.implementation = implementation;
    }

    /** Returns the certificate. */
    Certificate of(Request request) {
        Certificate certificate;
        if (out != Quiet.WRITER && Terminal.isInteractive()) {
            try (LiveProgress live = new LiveProgress(out, Terminal.width())) {
                certificate = certify(request, live);
            }
        } else {
            certificate = certify(request, new PlainProgress(out));
        }
        publish(certificate);
        return certificate;
    }

    private Certificate certify(Request request, Progress progress) {
        return new Certifier(request, progress, this::publish).certify();
    }

    private void publish(Certificate certificate) {
        try {
            if (reports != null) {
                reports.write(certificate);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            new Summary(
                            out,
                            Terminal.width(),
                            reports == null ? "" : reports.summary().toString(),
                            this::whereToLook)
                    .print(certificate);
            out.flush();
        }
    }

    /** Where a failure, by its number from 0, is told in full. */
    private String whereToLook(Certificate certificate, int number) {
        return reports == null || certificate.failures().get(number).script().isEmpty()
                ? ""
                : implementation.replay(reports.script(certificate, number));
    }
}
