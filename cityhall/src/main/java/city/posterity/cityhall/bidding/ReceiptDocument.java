package city.posterity.cityhall.bidding;

import city.posterity.procurement.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed receipt: canonical JSON (RFC 8785) with a member {@code signature}, which signs the
 * canonical JSON without it. Anybody can check it with the public key alone.
 */
public final class ReceiptDocument {

  static final String TYPE = "posterity-bid-receipt/1";

  private static final String SIGNATURE = "signature";
  private static final String ALGORITHM = "Ed25519";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReceiptDocument() {}

  static String sign(Map<String, Object> content, ReceiptKey key) {
    var signed = new LinkedHashMap<>(content);
    signed.put(
        SIGNATURE,
        Map.of(
            "algorithm",
            ALGORITHM,
            "keyId",
            key.id(),
            "value",
            Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(canonical(content)))));
    return new String(canonical(signed), StandardCharsets.UTF_8);
  }

  /**
   * Everything that is wrong with a receipt; empty for a genuine one. White space and the order of
   * members do not matter.
   *
   * @param key public key of 32 bytes, as in RFC 8032
   */
  public static List<Problem> verify(byte[] receipt, byte[] key) {
    JsonNode json;
    try {
      json = JSON.readTree(receipt);
    } catch (JacksonException e) {
      return List.of(new Problem("not-json", "", "this is not JSON: " + e.getOriginalMessage()));
    }
    if (!(json instanceof ObjectNode document)) {
      return List.of(new Problem("not-a-receipt", "", "a receipt is a JSON object"));
    }
    var problems = new ArrayList<Problem>();
    if (!TYPE.equals(document.path("type").asString(""))) {
      problems.add(new Problem("wrong-type", "/type", "a receipt has the type " + TYPE));
    }
    JsonNode signature = document.path(SIGNATURE);
    if (!ALGORITHM.equals(signature.path("algorithm").asString(""))) {
      problems.add(
          new Problem("wrong-algorithm", "/signature/algorithm", "it is signed with Ed25519"));
    }
    if (!ReceiptKey.idOf(key).equals(signature.path("keyId").asString(""))) {
      problems.add(
          new Problem("other-key", "/signature/keyId", "it was signed with another key than this"));
    }
    document.remove(SIGNATURE);
    if (!isSigned(document, signature.path("value").asString(""), key)) {
      problems.add(
          new Problem(
              "signature-invalid",
              "/signature/value",
              "the signature does not fit: the receipt was altered or is not genuine"));
    }
    return problems;
  }

  private static boolean isSigned(ObjectNode document, String value, byte[] key) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(publicKey(key));
      check.update(canonical(document));
      return check.verify(Base64.getUrlDecoder().decode(value));
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException _) {
      return false;
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    if (raw.length != 32) {
      throw new IllegalArgumentException("a public key has 32 bytes, not " + raw.length);
    }
    byte[] bigEndian = new byte[raw.length];
    for (int i = 0; i < raw.length; i++) {
      bigEndian[i] = raw[raw.length - 1 - i];
    }
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    var point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static byte[] canonical(Object json) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsBytes(json)).getEncodedUTF8();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
