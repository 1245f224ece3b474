# A web form writes for many people, and names each of them in Reply-To: their matters are no storm (P21).
form writes many "Question" 9 header "Reply-To: lee@customers.test"
form writes "Question 10" header "Reply-To: jo@customers.test"
| How long do you keep returns?
form writes "Question 11" header "Reply-To: max@customers.test"
| Where is my order?
form writes "Question 12" header "Reply-To: ann@customers.test"
| Is the lid dishwasher safe?
there are 12 tickets
