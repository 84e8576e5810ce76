package city.posterity.cityhall.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network a request comes from: an IPv4 address, or the /64 that one IPv6 customer owns. */
public final class ClientNetwork {

  private static final int PREFIX_BYTES = 8;

  private ClientNetwork() {}

  public static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    try {
      // an address written in figures is never looked up
      return address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), PREFIX_BYTES)) + "/64"
          : address;
    } catch (UnknownHostException _) {
      return address;
    }
  }
}
