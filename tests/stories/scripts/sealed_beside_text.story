# Words that nobody can read reach no customer, whatever a gateway has set beside them or called them (P13, P14).
kim writes "Broken kettle" proven
| It does not boil.
kim gets an acknowledgement
alice gets a notice
bob gets a notice
alice replies sealed
| Example GmbH, Registergericht Berlin HRB 1234. This e-mail may contain confidential information.
alice gets a refusal saying "encrypted" bringing "smime.p7m"
alice replies to notice enclosing "application/octet-stream" "smime.p7m"
alice gets a refusal saying "encrypted"
alice replies to notice enclosing "application/octet-stream" "encrypted.asc"
| This is an OpenPGP/MIME encrypted message.
alice gets a refusal saying "encrypted"
alice replies to notice enclosing "application/x-microsoft-rpmsg-message" "message_v4.rpmsg"
| Alice Kim has sent you a protected message.
alice gets a refusal saying "encrypted"
alice replies to notice enclosing "application/octet-stream" "message.rpmsg"
| #solve
| Read the message.
alice gets a refusal saying "encrypted"
alice replies to notice
| Dear Kim,
|
| -----BEGIN PGP MESSAGE-----
|
| hQEMA4xyzAAAA
| -----END PGP MESSAGE-----
alice gets a refusal saying "encrypted"
alice replies to notice sealed
| #ask partner@supplier.test
| Can you read this?
alice gets a refusal saying "encrypted"
kim gets nothing
bob gets nothing
ticket 1001 is open

# A signature beside the text is none of that, nor is a file that was sealed by intention.
alice replies to notice enclosing "application/pkcs7-signature" "smime.p7s"
| We send you a new one.
kim gets an answer saying "We send you a new one."
bob gets a notice
alice replies to notice enclosing "application/pgp-signature" "signature.asc"
| It will come on Monday.
kim gets an answer saying "It will come on Monday."
alice replies to notice enclosing "application/pkcs7-mime" "contract.pdf.p7m"
| Here is the contract.
kim gets an answer bringing "contract.pdf.p7m"
alice replies to notice
| -----BEGIN PGP SIGNED MESSAGE-----
| Hash: SHA256
|
| The parcel is on its way.
| -----BEGIN PGP SIGNATURE-----
|
| iQE
| -----END PGP SIGNATURE-----
kim gets an answer saying "The parcel is on its way."
