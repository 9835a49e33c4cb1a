package org.rtmtck.report.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.certify.CertificationException;

/** Reads Ed25519 keys in PEM, as OpenSSL writes them. */
public final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private Keys() {}

    /**
     * Reads a private key.
     *
     * @throws CertificationException if the file holds none
     * @throws IOException if the file cannot be read
     */
    public static PrivateKey privateKey(Path file) throws IOException {
        byte[] encoded = decode(file, PRIVATE, "openssl genpkey -algorithm ed25519 -out key.pem");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new CertificationException(file + " holds no Ed25519 key: " + e.getMessage());
        }
    }

    /**
     * Reads a public key.
     *
     * @throws CertificationException if the file holds none
     * @throws IOException if the file cannot be read
     */
    public static PublicKey publicKey(Path file) throws IOException {
        byte[] encoded = decode(file, PUBLIC, "openssl pkey -in key.pem -pubout -out key.pub.pem");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new CertificationException(file + " holds no Ed25519 key: " + e.getMessage());
        }
    }

    private static byte[] decode(Path file, String kind, String maker) throws IOException {
        Matcher pem = PEM.matcher(Files.readString(file));
        if (!pem.find() || !pem.group(1).equals(kind)) {
            throw new CertificationException(file + " holds no PEM block '" + kind + "'; '" + maker + "' makes one");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IllegalArgumentException e) {
            throw new CertificationException(file + " is damaged: " + e.getMessage());
        }
    }
}
