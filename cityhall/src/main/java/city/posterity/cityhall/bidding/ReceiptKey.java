package city.posterity.cityhall.bidding;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.KeyFile;
import city.posterity.cityhall.operations.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.springframework.stereotype.Component;

/** The key with which the installation signs receipts: Ed25519, in {@code keys/receipts.key}. */
@Component
final class ReceiptKey {

  private final PrivateKey secret;
  private final byte[] open;

  ReceiptKey(InstallationSettings settings) {
    byte[] seed = KeyFile.readOrMake(settings, "receipts.key");
    open = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    try {
      secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half: 32 bytes as in RFC 8032. */
  byte[] open() {
    return open.clone();
  }

  /** How receipts name it. */
  String id() {
    return idOf(open);
  }

  /** The first eight bytes of the SHA-256 of the public half, in hexadecimal. */
  static String idOf(byte[] open) {
    return HexFormat.of().formatHex(Sha256.digest().digest(open), 0, 8);
  }
}
