package org.rtmtck.migration.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file and how it was encoded. Old sources rarely say: a byte order mark decides, then the place of zero
 * bytes, then whether the bytes are UTF-8; what is left is taken for Windows-1252, in which every byte is a character.
 *
 * @param text the characters, without a byte order mark
 * @param encoding the name of the encoding
 */
record DecodedText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Empty if the bytes are no text. */
    static Optional<DecodedText> of(byte[] bytes) {
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return Optional.of(decoded(new String(bytes, wide), wide));
        }
        if (hasControlBytes(bytes)) {
            return Optional.empty();
        }
        return Optional.of(strictUtf8(bytes).orElseGet(() -> decoded(new String(bytes, WINDOWS), WINDOWS)));
    }

    private static DecodedText decoded(String text, Charset charset) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new DecodedText(marked ? text.substring(1) : text, charset.name());
    }

    private static Optional<DecodedText> strictUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(decoded(text, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Charset wideCharset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == 0 && zeros[1] > sample / 4) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] > sample / 4 ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether more than a few bytes are control characters, or one is zero, which no text has. */
    private static boolean hasControlBytes(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && !isLayout(b) ? 1 : 0;
        }
        return controls > bytes.length / 20;
    }

    /** Tabulator to carriage return, and the end-of-file mark of DOS. */
    private static boolean isLayout(byte b) {
        return (b >= '\t' && b <= '\r') || b == 0x1A;
    }
}
