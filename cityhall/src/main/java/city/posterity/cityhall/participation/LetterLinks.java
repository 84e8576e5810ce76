package city.posterity.cityhall.participation;

import city.posterity.cityhall.people.KeyedHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Names in the addresses by which letters are stopped without signing in: the id of what is
 * followed with a keyed hash, so that nobody else can make one and none has to be stored.
 */
@Component
class LetterLinks {

  private static final String PURPOSE = "stop-letters";
  private static final int ID = 16;

  private final KeyedHash hash;

  LetterLinks(KeyedHash hash) {
    this.hash = hash;
  }

  String name(UUID cityId, UUID follow) {
    byte[] id =
        ByteBuffer.allocate(ID)
            .putLong(follow.getMostSignificantBits())
            .putLong(follow.getLeastSignificantBits())
            .array();
    byte[] sign = sign(cityId, follow);
    byte[] both = Arrays.copyOf(id, ID + sign.length);
    System.arraycopy(sign, 0, both, ID, sign.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /** What a name stands for; empty if it was not made here. */
  Optional<UUID> read(UUID cityId, String name) {
    byte[] both;
    try {
      both = Base64.getUrlDecoder().decode(name);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (both.length <= ID) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(both);
    var id = new UUID(bytes.getLong(), bytes.getLong());
    byte[] sign = Arrays.copyOfRange(both, ID, both.length);
    return MessageDigest.isEqual(sign, sign(cityId, id)) ? Optional.of(id) : Optional.empty();
  }

  private byte[] sign(UUID cityId, UUID follow) {
    return hash.of(cityId, PURPOSE, follow.toString());
  }
}
